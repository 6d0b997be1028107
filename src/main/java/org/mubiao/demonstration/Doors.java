package org.mubiao.demonstration;

import java.util.Arrays;
import java.util.List;
import org.mubiao.identity.DemonstrationSignIns;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Component;

/** Tells at the door of the demonstration who can come in. */
@Component
@ConditionalOnBooleanProperty("mubiao.demonstration")
class Doors implements DemonstrationSignIns {

    @Override
    public List<DemonstrationSignIn> signIns() {
        return Arrays.stream(Part.values())
                .map(part -> new DemonstrationSignIn(
                        part.userName(),
                        Part.PASSWORD,
                        part.displayName(),
                        part.place().title(),
                        part.role()))
                .toList();
    }
}
