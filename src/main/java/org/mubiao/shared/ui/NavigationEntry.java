package org.mubiao.shared.ui;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Puts a view into the navigation of the frame, for those who may open it, which its {@code @RolesAllowed} says with the
 * names of {@code Authorities}:
 *
 * <pre>{@code
 * @Route("projects")
 * @RolesAllowed({Authorities.DRAFT, Authorities.APPROVE_FOR_UNIT})
 * @NavigationEntry(title = "projects.title", order = 10)
 * public class WorkspaceView extends Main { … }
 * }</pre>
 *
 * <p>The first entry that somebody may open is where they are after signing in: projects 10, reviews 20, publication 30,
 * catalog 40, accounts 50.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface NavigationEntry {

    /** Key of the word that stands in the navigation. */
    String title();

    /** Smaller comes first. */
    int order();
}
