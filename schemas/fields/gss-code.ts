/** A code of the Government Statistical Service for a council of the United Kingdom: E, N, S or W and eight digits. */
export const gssCode = /^[EWSN]\d{8}$/;
