/** Clean objects by kind, as `group/Kind`. */
export const CLEAN_CONTROL_PLANE: { [kind: string]: any } = {
};
