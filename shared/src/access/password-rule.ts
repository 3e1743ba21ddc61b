/** Characters a password needs. Length protects; rules about signs and digits make people write passwords down. */
export const PASSWORD_LENGTH_LEAST = 12;
