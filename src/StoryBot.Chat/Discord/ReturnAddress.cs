namespace StoryBot.Chat.Discord;

/// <summary>The way back to an interaction after a restart, as one line; a secret, since it holds the interaction's token.</summary>
/// <param name="Privately">Whether only the asker sees the answer.</param>
/// <param name="About">The message a context command was called on.</param>
internal sealed record ReturnAddress(Snowflake Application, bool Privately, Snowflake? About, string Token)
{
    private const char Between = ' ';

    public string Write() => string.Join(Between, Application, Privately ? "private" : "public", About, Token);

    /// <summary>Null for what this version has not written.</summary>
    public static ReturnAddress? Read(string? line) =>
        line?.Split(Between) is [var application, var privacy, var about, { Length: > 0 } token] && Snowflake.TryParse(application, out var id)
            ? new ReturnAddress(id, privacy != "public", Snowflake.TryParse(about, out var message) ? message : null, token)
            : null;

    public override string ToString() => nameof(ReturnAddress);
}
