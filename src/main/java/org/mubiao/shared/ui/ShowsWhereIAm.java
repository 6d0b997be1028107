package org.mubiao.shared.ui;

import com.vaadin.flow.component.Component;

/**
 * A view that says in the top bar where one is: the project, its state, the round; and what is true of all of the page, such
 * as {@link SavedState}. The component fills the middle of the bar; class {@code end} on a part of it moves that to the
 * right. It is taken once the view is entered, always the same one, and the view may change what is in it at any time.
 *
 * <p>A view without it has its title there.
 */
@FunctionalInterface
public interface ShowsWhereIAm {

    Component whereIAm();
}
