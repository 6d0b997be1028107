package org.mubiao.shared.ui;

import com.vaadin.flow.component.html.Span;

/** How much a remark or a finding weighs, in the three words of the house (必须修改, 建议, 疑问). */
public final class SeverityChip extends Span {

    private static final long serialVersionUID = 1L;

    private SeverityChip(String severity) {
        setText(getTranslation("severity." + severity));
        addClassNames("chip", "severity", severity);
    }

    /** 必须修改: nothing goes on before it is mended. */
    public static SeverityChip must() {
        return new SeverityChip("must");
    }

    /** 建议: to be mended, or answered with a reason. */
    public static SeverityChip should() {
        return new SeverityChip("should");
    }

    /** 疑问: to be answered. */
    public static SeverityChip question() {
        return new SeverityChip("question");
    }
}
