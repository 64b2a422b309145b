/** Clean objects by kind, as `group/Kind`. */
export const CLEAN_SECRETS: { [kind: string]: any } = {
};
