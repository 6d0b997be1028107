package org.mubiao.tenancy;

/** A principal that knows on whose behalf it acts. */
public interface ActsInScope {

    ActingScope scope();
}
