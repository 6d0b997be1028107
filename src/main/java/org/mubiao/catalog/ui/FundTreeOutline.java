package org.mubiao.catalog.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import org.mubiao.table.FundTree;

/** A fund tree as an indented list, with its sums in words. */
final class FundTreeOutline extends Div {

    private static final long serialVersionUID = 1L;

    FundTreeOutline(FundTree tree) {
        addClassName("fund-tree");
        add(list(tree.roots()), new Sums(tree));
    }

    private static UnorderedList list(List<FundTree.Source> sources) {
        UnorderedList list = new UnorderedList();
        for (FundTree.Source source : sources) {
            Span code = new Span(source.code());
            code.addClassName("fund-code");
            ListItem item = new ListItem(code, new Span(source.label()));
            if (!source.aliases().isEmpty()) {
                Span aliases = new Span(String.join("、", source.aliases()));
                aliases.addClassName("soft");
                item.add(aliases);
            }
            if (!source.parts().isEmpty()) {
                item.add(list(source.parts()));
            }
            list.add(item);
        }
        return list;
    }

    /** 合计 = 甲 + 乙, for the total and for every source with parts. */
    static final class Sums extends Div {

        private static final long serialVersionUID = 1L;

        Sums(FundTree tree) {
            addClassName("fund-sums");
            show(tree);
        }

        void show(FundTree tree) {
            removeAll();
            UnorderedList sums = new UnorderedList();
            sums.add(sum(getTranslation("dictionaries.tree.total"), tree.roots()));
            tree.sources().stream()
                    .filter(source -> !source.parts().isEmpty())
                    .forEach(source -> sums.add(sum(source.label(), source.parts())));
            add(new H3(getTranslation("dictionaries.tree.sums")), sums);
        }

        private ListItem sum(String total, List<FundTree.Source> parts) {
            return new ListItem(getTranslation(
                    "dictionaries.tree.sum",
                    total,
                    String.join(
                            getTranslation("dictionaries.tree.plus"),
                            parts.stream().map(FundTree.Source::label).toList())));
        }
    }
}
