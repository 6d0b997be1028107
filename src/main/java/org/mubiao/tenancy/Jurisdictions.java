package org.mubiao.tenancy;

import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.Repository;

interface Jurisdictions extends Repository<Jurisdiction, Long> {

    Jurisdiction save(Jurisdiction jurisdiction);

    Optional<Jurisdiction> findById(long id);

    Optional<Jurisdiction> findByDivisionCode(String divisionCode);

    List<Jurisdiction> findAllByOrderById();

    boolean existsByIdGreaterThan(long id);
}
