/** The style sheet: imported for its effect alone, by ES modules and by CommonJS. */
export {}
