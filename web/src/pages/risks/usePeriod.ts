import { useTranslation } from 'react-i18next'

/** How a length of time is called in a sentence: a year, a month, 90 days. */
export function usePeriod(): (days: number) => string {
  const { t } = useTranslation('risks')
  return (days) => {
    if (days === 365 || days === 366) return t('period.year')
    if (days === 30 || days === 31) return t('period.month')
    return t('period.days', { count: days })
  }
}

/** Digits after the point that an amount is worth. */
export function digitsOf(amount: number): number {
  const size = Math.abs(amount)
  return size >= 10 || size === 0 ? 0 : size >= 1 ? 1 : 2
}
