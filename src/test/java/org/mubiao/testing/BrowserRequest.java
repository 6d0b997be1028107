package org.mubiao.testing;

import com.github.mvysny.fakeservlet.FakeRequest;
import com.github.mvysny.kaributesting.v10.MockVaadin;
import jakarta.servlet.http.HttpSession;
import java.security.Principal;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;

/**
 * A request of a Karibu test that knows who acts, as those do that come through the chains; without it every view that is
 * not for everybody is refused. To be put in place before {@code MockVaadin.setup}: {@code BrowserRequest.asWhoActs()}.
 */
public final class BrowserRequest extends FakeRequest {

    private BrowserRequest(HttpSession session) {
        super(session);
    }

    /** From now on whoever {@link SignedInAs} names is who asks. */
    public static void asWhoActs() {
        MockVaadin.setMockRequestFactory(BrowserRequest::new);
    }

    @Override
    public @Nullable Principal getUserPrincipal() {
        return SecurityContextHolder.getContext().getAuthentication();
    }

    @Override
    public boolean isUserInRole(String role) {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null
                && authentication.getAuthorities().stream().anyMatch(granted -> role.equals(granted.getAuthority()));
    }
}
