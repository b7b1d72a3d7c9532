/**
 * Entering, changing, correcting and taking out of use, for every entry of the case alike, and the rules that every
 * entry keeps to.
 */
package care.quarterback.core.entry;
