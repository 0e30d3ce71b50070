/** The font of all that is drawn: whatever the system has for its own words. */

export const FONT = "system-ui,-apple-system,'Segoe UI',Roboto,'Helvetica Neue',Arial,sans-serif";
