package org.mubiao.identity.ui;

import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextArea;
import java.time.LocalDate;
import org.mubiao.shared.Message;
import org.mubiao.shared.SpokenException;
import org.mubiao.tenancy.UnitOrder;

/** By what a unit is changed: from when, and the document that says so. */
class OrderFields extends Div {

    private static final long serialVersionUID = 1L;

    private final DatePicker on = new DatePicker();
    private final TextArea reason = new TextArea();

    OrderFields(LocalDate today) {
        addClassName("fields");
        on.setLabel(getTranslation("accounts.unit.on"));
        on.setMax(today);
        on.setValue(today);
        on.setRequiredIndicatorVisible(true);
        on.setManualValidation(true);
        reason.setLabel(getTranslation("accounts.unit.reason"));
        reason.setPlaceholder(getTranslation("accounts.unit.reason.advice"));
        reason.setMaxLength(UnitOrder.LONGEST_REASON);
        reason.setRequiredIndicatorVisible(true);
        reason.setManualValidation(true);
        add(on, reason);
    }

    /** @throws SpokenException when no day is given; what else is wrong is said by who takes the order */
    UnitOrder order() {
        if (on.isEmpty()) {
            throw new SpokenException(Message.of("tenancy.refused.date"));
        }
        return new UnitOrder(on.getValue(), reason.getValue());
    }
}
