// Convenience only: every page works without this file.
import { Button, ErrorSummary, ExitThisPage, ServiceNavigation, SkipLink, createAll } from './govuk-frontend.js'

for (const component of [Button, ErrorSummary, ExitThisPage, ServiceNavigation, SkipLink]) createAll(component)

// In which zone times are shown until the reader has chosen one; early or not at all does no harm.
document.cookie = `KOPIR_ZONE=${Intl.DateTimeFormat().resolvedOptions().timeZone};path=/;max-age=31536000;samesite=lax${location.protocol === 'https:' ? ';secure' : ''}`
