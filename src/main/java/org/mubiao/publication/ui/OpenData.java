package org.mubiao.publication.ui;

import org.mubiao.publication.PublicationEntry;
import org.mubiao.publication.PublicationId;
import org.mubiao.publication.PublicationPage;
import org.mubiao.publication.PublishedTable;
import org.mubiao.publication.Publishing;
import org.mubiao.table.TableJson;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The open data: lists and tables as JSON, for other programs. */
@RestController
class OpenData {

    private final Publishing publishing;

    OpenData(Publishing publishing) {
        this.publishing = publishing;
    }

    @GetMapping(path = "/open/tables", produces = MediaType.APPLICATION_JSON_VALUE)
    ObjectNode list(SearchForm form) {
        PublicationPage page = publishing.search(form.search());
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        ArrayNode tables = json.putArray("tables");
        page.entries().forEach(entry -> tables.add(entry(entry)));
        return json.put("next", page.next() == null ? null : page.next().toString());
    }

    @GetMapping(
            path = {"/open/tables/{id:\\d+}", "/tables/{id:\\d+}.json"},
            produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<ObjectNode> table(@PathVariable String id) {
        PublishedTable published =
                PublicationId.parse(id).flatMap(publishing::published).orElseThrow(NotPublishedException::new);
        ObjectNode json = JsonNodeFactory.instance
                .objectNode()
                .put("id", published.id().toString())
                .put("version", published.version())
                .put("published_at", published.publishedAt().toString())
                .put("sha256", published.sha256());
        json.setAll(TableJson.write(published.table()));
        return ResponseEntity.ok().eTag(published.sha256()).body(json);
    }

    private static ObjectNode entry(PublicationEntry entry) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("id", entry.id().toString())
                .put("version", entry.version())
                .put("project_name", entry.projectName())
                .put("unit", entry.unitName())
                .put("year", entry.year().year())
                .put("total", entry.total() == null ? null : entry.total().wan())
                .put("published_at", entry.publishedAt().toString())
                .put("sha256", entry.sha256());
    }
}
