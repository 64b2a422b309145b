/** The rules that `recommended` leaves out, each with the reason. */
export const NOT_RECOMMENDED: { readonly [rule: string]: string } = {
};
