namespace StoryBot.Chat.Discord.Rest;

/// <summary>What became of sending a call once.</summary>
internal abstract record RestAttempt
{
    private RestAttempt()
    {
    }

    public sealed record Answered(byte[] Body) : RestAttempt;

    public sealed record Refused(RestError Error) : RestAttempt;

    /// <summary>429: Discord did nothing, and the bucket knows how long to wait.</summary>
    public sealed record KeptBack : RestAttempt;

    /// <summary>Discord failed or the way to it broke; unless <paramref name="NeverArrived"/> it may have done what was asked.</summary>
    public sealed record Broken(string Cause, bool NeverArrived) : RestAttempt;
}
