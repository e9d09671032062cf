using StoryBot.Simulators.Discord;
using StoryBot.Simulators.Slack;

namespace StoryBot.Simulators.Faults;

/// <summary>Where a fault strikes: the program, its folder, and both services.</summary>
internal sealed record FaultScene(BotProcess Bot, string Folder, DiscordSimulator Discord, SlackSimulator Slack);
