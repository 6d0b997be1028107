package org.mubiao.catalog.ui;

import com.vaadin.flow.router.QueryParameters;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mubiao.catalog.PackId;
import org.mubiao.shared.Ids;

/**
 * Where one is in the packs, as the address says it: of which framework, and which one shows its history.
 *
 * @param frameworkId null when it is not said
 * @param pack that shows its history; null for none
 */
record PackPlace(
        @Nullable String frameworkId,
        boolean isRetiredToo,
        @Nullable PackId pack) {

    private static final String FRAMEWORK = "framework";
    private static final String RETIRED = "retired";
    private static final String PACK = "pack";

    static PackPlace of(QueryParameters parameters) {
        return new PackPlace(
                parameters.getSingleParameter(FRAMEWORK).orElse(null),
                parameters.getSingleParameter(RETIRED).isPresent(),
                parameters
                        .getSingleParameter(PACK)
                        .flatMap(Ids::parse)
                        .map(PackId::new)
                        .orElse(null));
    }

    QueryParameters parameters() {
        Map<String, String> said = new LinkedHashMap<>();
        if (frameworkId != null) {
            said.put(FRAMEWORK, frameworkId);
        }
        if (isRetiredToo) {
            said.put(RETIRED, "");
        }
        if (pack != null) {
            said.put(PACK, Long.toString(pack.value()));
        }
        return QueryParameters.simple(said);
    }

    PackPlace looksAt(String framework, boolean retiredToo) {
        return new PackPlace(framework, retiredToo, pack);
    }

    PackPlace at(@Nullable PackId shown) {
        return new PackPlace(frameworkId, isRetiredToo, shown);
    }
}
