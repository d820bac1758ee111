/** How an error page in the browser knows that it was the database that was away. */
export const DATABASE_AWAY = 'database-away'
