/** Clean objects by kind, as `group/Kind`. */
export const CLEAN_EXPOSURE: { [kind: string]: any } = {
};
