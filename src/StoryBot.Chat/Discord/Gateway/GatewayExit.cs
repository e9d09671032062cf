namespace StoryBot.Chat.Discord.Gateway;

/// <summary>How one connection ended, and so how the next begins.</summary>
/// <param name="Cause">What happened, for a maintainer.</param>
internal abstract record GatewayExit(string Cause)
{
    /// <summary>Connect again and take up the session where it was left.</summary>
    public sealed record Resume(string Cause) : GatewayExit(Cause);

    /// <summary>The session is gone: connect again and begin a new one.</summary>
    public sealed record Reidentify(string Cause) : GatewayExit(Cause);

    /// <summary>Discord refuses what can be mended without a new start: connect again when it lets the bot in.</summary>
    /// <param name="Mend">What to change.</param>
    public sealed record Refused(string Cause, string Mend) : GatewayExit(Cause);

    /// <summary>Discord refuses what this process will say again: connecting would only hammer.</summary>
    /// <param name="Mend">What to change.</param>
    public sealed record Fatal(string Cause, string Mend) : GatewayExit(Cause)
    {
        /// <summary>Whether more shards would be let in.</summary>
        public bool NeedsMoreShards { get; init; }
    }
}
