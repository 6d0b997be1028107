package org.mubiao.publication.ui;

import java.util.List;
import java.util.Locale;
import org.mubiao.exchange.SheetFormat;
import org.mubiao.publication.PublicationId;
import org.mubiao.publication.PublicationPage;
import org.mubiao.publication.PublicationSearch;
import org.mubiao.publication.PublishedTable;
import org.mubiao.publication.Publishing;
import org.mubiao.publication.VersionEntry;
import org.mubiao.shared.ShownTimes;
import org.mubiao.table.Sheet;
import org.mubiao.table.SheetHtml;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The public site: the list with its search, and a page for every published table. */
@Controller
class PublicPages {

    private final Publishing publishing;

    PublicPages(Publishing publishing) {
        this.publishing = publishing;
    }

    @GetMapping("/")
    String list(SearchForm form, Model model, Locale language) {
        PublicationSearch search = form.search();
        PublicationPage page = publishing.search(search);
        model.addAttribute("form", form)
                .addAttribute("narrowed", search.narrows())
                .addAttribute("entries", page.entries())
                .addAttribute("next", page.next() == null ? null : form.address(page.next(), language))
                .addAttribute("otherLanguage", form.address(search.after(), PublicLanguage.other(language)))
                .addAttribute("times", new ShownTimes());
        return "public/list";
    }

    @GetMapping("/tables/{id:\\d+}")
    String table(@PathVariable String id, Model model, Locale language) {
        PublishedTable published =
                PublicationId.parse(id).flatMap(publishing::published).orElseThrow(NotPublishedException::new);
        show(published, "/tables/" + published.id(), model, language);
        model.addAttribute("formats", SheetFormat.values());
        return "public/table";
    }

    /** A version by its number: it stays where it is after it was corrected. */
    @GetMapping("/tables/{id:\\d+}/versions/{version:\\d{1,6}}")
    String version(@PathVariable String id, @PathVariable int version, Model model, Locale language) {
        PublishedTable published = PublicationId.parse(id)
                .flatMap(publication -> publishing.published(publication, version))
                .orElseThrow(NotPublishedException::new);
        show(published, "/tables/" + published.id() + "/versions/" + version, model, language);
        return "public/table";
    }

    private void show(PublishedTable published, String address, Model model, Locale language) {
        Sheet sheet = Printing.sheet(published);
        List<VersionEntry> history = publishing.history(published.id());
        model.addAttribute("published", published)
                .addAttribute("title", sheet.title())
                .addAttribute("sheet", SheetHtml.print(sheet))
                .addAttribute("address", "/tables/" + published.id())
                .addAttribute("history", history)
                .addAttribute("isNewest", history.getFirst().number() == published.version())
                .addAttribute("otherLanguage", address + PublicLanguage.query(PublicLanguage.other(language)))
                .addAttribute("times", new ShownTimes());
    }
}
