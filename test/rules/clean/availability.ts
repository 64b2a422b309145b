/** Clean objects by kind, as `group/Kind`. */
export const CLEAN_AVAILABILITY: { [kind: string]: any } = {
};
