/** Clean objects by kind, as `group/Kind`. */
export const CLEAN_STORAGE: { [kind: string]: any } = {
};
