package org.mubiao.tenancy;

import java.util.Map;
import org.hibernate.cfg.MultiTenancySettings;
import org.hibernate.context.spi.CurrentTenantIdentifierResolver;
import org.springframework.boot.hibernate.autoconfigure.HibernatePropertiesCustomizer;
import org.springframework.stereotype.Component;

/**
 * What Hibernate fills and filters {@code @TenantId} with: the acting unit, or nothing that exists. No scope is a root that
 * sees all.
 */
@Component
class ActingUnit implements CurrentTenantIdentifierResolver<Long>, HibernatePropertiesCustomizer {

    private static final long NONE = -1;

    @Override
    public Long resolveCurrentTenantIdentifier() {
        return ActingScope.current()
                .map(scope -> scope.unit() == null ? NONE : scope.unit().value())
                .orElse(NONE);
    }

    @Override
    public boolean validateExistingCurrentSessions() {
        return true;
    }

    @Override
    public void customize(Map<String, Object> settings) {
        settings.put(MultiTenancySettings.MULTI_TENANT_IDENTIFIER_RESOLVER, this);
    }
}
