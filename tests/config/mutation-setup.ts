import fc from "fast-check";

/** A mutant that makes a law endless is let go after half a second. */
fc.configureGlobal({ interruptAfterTimeLimit: 500, markInterruptAsFailure: false });
