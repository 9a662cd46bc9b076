// Runs before the page is painted, so that what needs a script is not shown first without it.
document.body.classList.add('js-enabled')
if ('noModule' in HTMLScriptElement.prototype) document.body.classList.add('govuk-frontend-supported')
// In which zone the reader's clock runs: times are shown in it until they choose one, from the next page on.
document.cookie = 'KOPIR_ZONE=' + Intl.DateTimeFormat().resolvedOptions().timeZone + ';path=/;max-age=31536000;samesite=lax' + (location.protocol === 'https:' ? ';secure' : '')
