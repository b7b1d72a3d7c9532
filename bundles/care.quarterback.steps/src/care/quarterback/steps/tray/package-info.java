/** What arrived and is in no case yet. */
package care.quarterback.steps.tray;
