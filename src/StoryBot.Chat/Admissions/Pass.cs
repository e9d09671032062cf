namespace StoryBot.Chat.Admissions;

/// <summary>
/// The right to use a token, from one admission to the next. Passes are told apart by what they are, not by their token: a late answer to an old one
/// says nothing of the new one, even where the token is the same.
/// </summary>
internal sealed class Pass(string token)
{
    /// <summary>A secret.</summary>
    public string Token { get; } = token;

    public override string ToString() => nameof(Pass);
}
