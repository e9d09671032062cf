namespace StoryBot.Simulators.Discord.Rest;

/// <summary>Whose limit a request ran into.</summary>
internal enum RateScope
{
    None,
    User,
    Shared,
    Global,
}
