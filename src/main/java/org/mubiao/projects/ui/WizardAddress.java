package org.mubiao.projects.ui;

import com.vaadin.flow.router.RouteParam;
import com.vaadin.flow.router.RouteParameters;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.mubiao.projects.ProjectId;
import org.mubiao.table.FieldPath;

/** The addresses of a project's wizard: a step, and a field in it. */
record WizardAddress(ProjectId project) {

    static final String PROJECT = "project";
    static final String STEP = "step";

    /** Names the field to be at. */
    static final String AT = "at";

    RouteParameters parameters(Step step) {
        return new RouteParameters(new RouteParam(PROJECT, project.toString()), new RouteParam(STEP, step.key()));
    }

    String of(Step step) {
        return "projects/" + project + "/" + step.key();
    }

    String of(FieldPath path) {
        return of(Step.of(path)) + "?" + query(path);
    }

    private static String query(FieldPath path) {
        return AT + "=" + URLEncoder.encode(path.toString(), StandardCharsets.UTF_8);
    }

    Map<String, String> at(FieldPath path) {
        return Map.of(AT, path.toString());
    }
}
