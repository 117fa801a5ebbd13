/** Name and version of the rules that read: the same bytes and the same rules give the same events. Apart from the rules, so that who only
 *  needs the name does not load them. */
export const reader = 'entente-rules 1'
