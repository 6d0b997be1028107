package org.mubiao.identity;

import java.util.Optional;
import org.springframework.data.repository.Repository;

interface SetUpLinks extends Repository<SetUpLink, Long> {

    Optional<SetUpLink> findByTokenHash(String tokenHash);
}
