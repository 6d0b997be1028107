package org.mubiao.story;

import com.vaadin.browserless.BrowserlessUIContext;
import com.vaadin.browserless.BrowserlessUserContext;
import com.vaadin.browserless.ComponentQuery;
import com.vaadin.browserless.mocks.MockRequest;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonTester;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridTester;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Input;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextAreaTester;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.textfield.TextFieldTester;
import com.vaadin.flow.dom.DomEvent;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.internal.nodefeature.ElementListenerMap;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinServletRequest;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletRequestWrapper;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mubiao.catalog.ui.StandardPicker;
import org.mubiao.table.FieldPath;
import org.mubiao.table.ui.SheetView;
import org.springframework.security.core.Authentication;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** A window in which somebody is signed in: what stands in it, and what one does in it by the words that one reads. */
final class Window {

    private final BrowserlessUserContext user;
    private final BrowserlessUIContext window;

    Window(BrowserlessUserContext user) {
        this.user = user;
        this.window = user.newWindow();
        nameAuthoritiesAsTheyAre();
    }

    /** The library takes it that names of roles begin with a prefix; ours have none, in the house as in its views. */
    private void nameAuthoritiesAsTheyAre() {
        window.activate();
        ServletRequest request = (VaadinServletRequest) VaadinRequest.getCurrent();
        while (request instanceof ServletRequestWrapper wrapped) {
            request = wrapped.getRequest();
        }
        ((MockRequest) request)
                .setUserInRole((principal, role) -> principal instanceof Authentication signedIn
                        && signedIn.getAuthorities().stream().anyMatch(granted -> role.equals(granted.getAuthority())));
    }

    /** One more window of the same person. */
    Window another() {
        return new Window(user);
    }

    void open(String address) {
        window.activate();
        window.getUI().navigate(address);
        window.roundTrip();
    }

    /** What somebody is told who opens an address; its own number is left out, so that answers can be compared. */
    String answerTo(String address) {
        String number = address.replaceAll("\\D+", "");
        try {
            open(address);
            return (window.getCurrentView().getClass().getName() + ": " + text()).replace(number, "…");
        } catch (RuntimeException notFound) {
            return (notFound.getClass().getName() + ": " + notFound.getMessage()).replace(number, "…");
        }
    }

    String address() {
        window.activate();
        return window.getUI().getActiveViewLocation().getPath();
    }

    /** All that is to be read: the page and the dialogs over it. */
    String text() {
        window.activate();
        return Stream.concat(
                        window.getUI().getInternals().getActiveRouterTargetsChain().stream()
                                .skip(frames())
                                .map(frame -> frame.getElement().getTextRecursively()),
                        window.find(Dialog.class).all().stream()
                                .map(dialog -> dialog.getElement().getTextRecursively()))
                .collect(Collectors.joining("\n"));
    }

    /** What stands in the step of the wizard that is open, without the rail and the sheet beside it. */
    String fields() {
        return query(Div.class)
                .withClassName("step-middle")
                .single()
                .getElement()
                .getTextRecursively();
    }

    /** Views that lie within another one, which is read as a whole. */
    private int frames() {
        return window.getUI().getInternals().getActiveRouterTargetsChain().size() - 1;
    }

    /** What the page says of the step that was just made, newest last. */
    String told() {
        window.activate();
        return window.find(Notification.class).all().stream()
                .map(said -> said.getElement().getProperty("text", "")
                        + said.getChildren()
                                .map(child -> child.getElement().getTextRecursively())
                                .collect(Collectors.joining()))
                .collect(Collectors.joining("\n"));
    }

    /** The sheet as it is printed, as HTML. */
    String sheet() {
        return query(SheetView.class).single().getElement().getProperty("print", "");
    }

    /** What is marked on the sheet: changed cells and pins, as the browser is told. */
    String marks() {
        return String.valueOf(query(SheetView.class).single().getElement().getPropertyRaw("marks"));
    }

    boolean offers(String button) {
        return query(Button.class).withText(button).all().stream().anyMatch(Button::isEnabled);
    }

    void press(String button) {
        press(query(Button.class).withText(button).all().getFirst());
    }

    /** Presses the button of a dialog, which may be called as one of the page. */
    void confirm(String button) {
        press(query(Button.class).withText(button).all().getLast());
    }

    /** Presses a button in a row of the one list of the page. */
    void pressInRow(int row, int column, String button) {
        window.activate();
        Grid<?> grid = window.find(Grid.class).single();
        Component cell = tester(grid).getCellComponent(row, column);
        press(window.find(Button.class, cell).withText(button).single());
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private static GridTester<?, ?> tester(Grid<?> grid) {
        return new GridTester(grid);
    }

    void type(String label, String text) {
        ComponentQuery<TextField> fields = query(TextField.class).withLabel(label);
        ComponentQuery<TextArea> areas = query(TextArea.class).withLabel(label);
        if (!fields.all().isEmpty()) {
            new TextFieldTester<>(fields.all().getLast()).setValue(text);
        } else if (!areas.all().isEmpty()) {
            new TextAreaTester<>(areas.all().getLast()).setValue(text);
        } else {
            choose(label, text);
        }
        window.roundTrip();
    }

    @SuppressWarnings("unchecked")
    private void choose(String label, String text) {
        ((ComboBox<String>) query(ComboBox.class).withLabel(label).all().getLast()).setValue(text);
    }

    String value(String label) {
        return query(TextField.class).withLabel(label).single().getValue();
    }

    boolean has(String label) {
        return Stream.concat(
                        query(TextField.class).withLabel(label).all().stream(),
                        Stream.concat(
                                query(TextArea.class).withLabel(label).all().stream(),
                                query(ComboBox.class).withLabel(label).all().stream()))
                .findAny()
                .isPresent();
    }

    /** Types into the field that is called so for those who hear the page. */
    void typeHeard(String label, String text) {
        new TextFieldTester<>(query(TextField.class).withAriaLabel(label).single()).setValue(text);
        window.roundTrip();
    }

    /** Writes an indicator freely on the card of a pair of levels. */
    void writeIndicator(String card, String name) {
        StandardPicker picker = query(StandardPicker.class)
                .withCondition(shown -> Stream.iterate(shown.getElement(), Objects::nonNull, Element::getParent)
                        .anyMatch(around -> card.equals(around.getAttribute("aria-label"))))
                .single();
        window.find(Input.class, picker).single().setValue(name);
        fire(picker.getElement(), "picker-key", Map.of("event.detail.command", "free"));
    }

    /** Points at a cell of the sheet. */
    void point(FieldPath path) {
        fire(
                query(SheetView.class).single().getElement(),
                "sheet-cell",
                Map.of("event.detail.path", path.toString(), "event.detail.pin", 0));
    }

    /** Presses a key on the page, on the cell that was pointed at. */
    void key(String key, FieldPath path) {
        window.activate();
        ElementListenerMap listeners = window.getUI().getElement().getNode().getFeature(ElementListenerMap.class);
        ObjectNode data = new JsonMapper().createObjectNode();
        listeners.getExpressions("keydown").forEach(expression -> data.put(expression, true));
        listeners.getExpressions("keydown").stream()
                .filter(expression -> expression.startsWith("event.key."))
                .forEach(expression -> data.put(expression, key));
        listeners.getExpressions("keydown").stream()
                .filter(expression -> expression.contains("dataset.path"))
                .forEach(expression -> data.put(expression, path.toString()));
        listeners.fireEvent(new DomEvent(window.getUI().getElement(), "keydown", data));
        window.roundTrip();
    }

    /** Types into the first field of that name in which nothing stands yet. */
    void typeFirstEmpty(String label, String text) {
        new TextAreaTester<>(query(TextArea.class)
                        .withLabel(label)
                        .withCondition(field -> field.getValue().isEmpty())
                        .all()
                        .getFirst())
                .setValue(text);
        window.roundTrip();
    }

    private void press(Button button) {
        new ButtonTester<>(button).click();
        window.roundTrip();
    }

    private <C extends Component> ComponentQuery<C> query(Class<C> type) {
        window.activate();
        return window.find(type);
    }

    private void fire(Element element, String event, Map<String, ?> data) {
        window.activate();
        element.getNode()
                .getFeature(ElementListenerMap.class)
                .fireEvent(new DomEvent(element, event, new JsonMapper().<ObjectNode>valueToTree(data)));
        window.roundTrip();
    }
}
