// Convenience only: every page works without this file.
import { Button, ErrorSummary, ExitThisPage, ServiceNavigation, SkipLink, createAll } from './govuk-frontend.js'

for (const component of [Button, ErrorSummary, ExitThisPage, ServiceNavigation, SkipLink]) createAll(component)
