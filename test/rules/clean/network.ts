/** Clean objects by kind, as `group/Kind`. */
export const CLEAN_NETWORK: { [kind: string]: any } = {
};
