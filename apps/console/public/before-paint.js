// Runs before the first paint so that a dark screen never flashes white. A file of its own, because the content
// security policy allows no inline script.
try {
  var scheme = localStorage.getItem('jianjia.scheme') || 'auto'
  var dark = scheme === 'dark' || (scheme === 'auto' && matchMedia('(prefers-color-scheme: dark)').matches)
  document.documentElement.setAttribute('data-mantine-color-scheme', dark ? 'dark' : 'light')
  var language = localStorage.getItem('jianjia.language')
  if (language === 'en') document.documentElement.lang = 'en'
} catch (unavailable) {
  document.documentElement.setAttribute('data-mantine-color-scheme', 'light')
}
