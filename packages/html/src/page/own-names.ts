/** The names by which what we wrote is found again; they are for ever. */

/** The class of every label. */
export const labelClass = 'ai-disclosure'
/** Names the parts a label is about. */
export const partAttribute = 'data-ai-disclosure-part'
/** Names which label it is. */
export const labelAttribute = 'data-ai-disclosure-label'
/** Stands on everything else that we wrote, or whose attributes we wrote. */
export const ownAttribute = 'data-forthright'
/** The class of the details panel. */
export const panelClass = 'ai-disclosure-details'
/** The element around labels and panel, for the script that improves them. */
export const elementName = 'ai-disclosure'
/** The class of every icon. */
export const iconClass = 'ai-disclosure-icon'
/** The class of the element that holds the drawings of a page. */
export const sheetClass = 'ai-disclosure-icons'
