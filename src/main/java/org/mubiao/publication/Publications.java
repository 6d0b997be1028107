package org.mubiao.publication;

import java.util.Optional;
import org.springframework.data.jpa.repository.JpaSpecificationExecutor;
import org.springframework.data.repository.Repository;

interface Publications extends Repository<Publication, Long>, JpaSpecificationExecutor<Publication> {

    Optional<Publication> findById(long id);
}
