namespace StoryBot.Chat;

/// <summary>Why a message was not taken in.</summary>
public enum TurnedAway
{
    /// <summary>Its author, or its channel, asks faster than the settings allow.</summary>
    TooFast,

    /// <summary>Too many wait already.</summary>
    TooManyWaiting,
}
