/** Addresses of the node itself, with or without a port, as a regular expression. */
export const LOOPBACK = '(127\\.[0-9.]+|::1|\\[::1\\]|localhost)(:[0-9]+)?';
