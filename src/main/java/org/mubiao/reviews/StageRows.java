package org.mubiao.reviews;

import java.util.List;
import org.springframework.data.repository.Repository;

interface StageRows extends Repository<Stage, Long> {

    Stage save(Stage stage);

    List<Stage> findAllByOrderByPlaceNumber();
}
