package kopir.identity.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import kopir.identity.IdentitySettings;
import kopir.identity.admin.AdminDoor;
import kopir.identity.folder.DataFolder;
import kopir.identity.folder.Secrets;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.util.matcher.IpAddressMatcher;

/** Who may open what programs open: monitoring and administration. The rest of the doors is in {@link PageDoors}. */
@Configuration(proxyBeanMethods = false)
public class MachineDoors {
    static final AuthenticationEntryPoint ABSENT =
            (request, response, nobody) -> response.sendError(HttpStatus.NOT_FOUND.value());

    /** Health and metrics, for the networks that the settings name. */
    @Bean
    @Order(1)
    SecurityFilterChain actuator(HttpSecurity http, IdentitySettings settings) {
        List<IpAddressMatcher> near = settings.identity().actuatorFrom().stream()
                .map(IpAddressMatcher::new)
                .toList();
        return machines(http, "/actuator/**")
                .authorizeHttpRequests(paths -> paths.requestMatchers("/actuator/health/**", "/actuator/prometheus")
                        .access((anybody, door) -> new AuthorizationDecision(comesFrom(near, door.getRequest())))
                        .anyRequest()
                        .denyAll())
                .build();
    }

    @Bean
    @Order(2)
    SecurityFilterChain admin(HttpSecurity http, DataFolder folder, Secrets secrets) {
        AdminDoor door = new AdminDoor(new OnThisMachine(), folder.once("admin.key", secrets::next));
        return machines(http, "/admin/**")
                .addFilterBefore(door, AuthorizationFilter.class)
                .authorizeHttpRequests(paths -> paths.anyRequest().permitAll())
                .build();
    }

    private static HttpSecurity machines(HttpSecurity http, String paths) {
        return http.securityMatcher(paths)
                .csrf(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .exceptionHandling(refused -> refused.authenticationEntryPoint(ABSENT));
    }

    private static boolean comesFrom(List<IpAddressMatcher> networks, HttpServletRequest request) {
        return !OnThisMachine.passedOn(request) && networks.stream().anyMatch(network -> network.matches(request));
    }
}
