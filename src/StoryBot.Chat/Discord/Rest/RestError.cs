namespace StoryBot.Chat.Discord.Rest;

/// <summary>Why a call failed and what a maintainer can do; holds no text of anybody's and no token.</summary>
internal abstract record RestError(string Cause, string Mend)
{
    /// <summary>Whether it has nothing to do with what was asked, and may be over soon.</summary>
    public bool MayPass => this is Unavailable or RateLimited;

    /// <summary>Whether a message with a card may be refused for the card alone.</summary>
    public bool MayBeForCard => this is Rejected or Forbidden { Code: Forbidden.LacksPermission };

    /// <summary>The bot's token is not valid; no further call is made with it but to ask again.</summary>
    public sealed record TokenRefused() : RestError(
        "Discord does not accept the token (401)",
        "Set Discord:Token to the bot token from the developer portal (Bot > Reset Token).");

    /// <summary>The bot lacks a right there.</summary>
    /// <param name="Code">Discord's error code; 160002 means that only replying is not allowed.</param>
    public sealed record Forbidden(int Code, string Cause, string Mend) : RestError(Cause, Mend)
    {
        public const int LacksPermission = 50013;

        public bool OnlyAsReply => Code == 160002;
    }

    /// <summary>What it is about no longer exists.</summary>
    public sealed record Gone(string Cause) : RestError(Cause, "Nothing: the channel or message was deleted, or the bot was removed.");

    /// <summary>The interaction's token has run out, or came too late.</summary>
    public sealed record InteractionExpired() : RestError(
        "the interaction has expired",
        "If this happens often, check that the machine is not overloaded and its way to Discord is fast.");

    /// <summary>The interaction has had its first answer.</summary>
    public sealed record AlreadyAcknowledged() : RestError("the interaction was answered before", "Nothing.");

    /// <summary>Discord finds fault with the request itself.</summary>
    public sealed record Rejected(string Cause) : RestError(Cause, "This is a fault in StoryBot: please report it.");

    /// <summary>So much has been said in a channel since the question that whether its answer stands there can't be told.</summary>
    public sealed record TooMuchSince() : RestError(
        $"More than {Messages} messages have been said there since",
        "Nothing: it is not posted lest it stand there twice, and whoever asked can ask again.")
    {
        /// <summary>So far the bot looks, a hundred messages a call.</summary>
        public const int Messages = 500;
    }

    /// <summary>Limits kept it back longer than its patience.</summary>
    public sealed record RateLimited() : RestError(
        "Discord's rate limits kept the request back for too long",
        "Lower Discord:QuestionsPerChannelPerMinute, or look for another program that uses the same token.");

    /// <summary>Discord or the way to it is down, or it does not let the bot in.</summary>
    public sealed record Unavailable(string Cause, string Mend = "Check the network and https://discordstatus.com.") : RestError(Cause, Mend);

    /// <summary>So many requests were refused that one more could get this address banned.</summary>
    public sealed record HeldBack() : RestError(
        "too many requests were refused within ten minutes, so none is sent for a while",
        "Look in the log for the refusals before; most often a permission is missing in a busy channel.");
}
