package org.mubiao.testing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * A test class about what only MySQL has (accounts, collations, online changes of a table). It runs in the second run alone;
 * everything else is as with {@link OnEveryDatabase}, which is the one to use for what the portal does.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
@Inherited
@Tag("mysql")
@ExtendWith(NeedsTheDatabase.class)
public @interface OnMySql {}
