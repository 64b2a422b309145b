/** Clean objects by kind, as `group/Kind`. */
export const CLEAN_TENANCY: { [kind: string]: any } = {
};
