using System.Text.Json.Nodes;
using StoryBot.Simulators.Discord.World;

namespace StoryBot.Simulators.Discord.Rest;

/// <summary>Which response fits which interaction, and the limits of each.</summary>
internal static class CallbackRules
{
    private const int MostChoices = 25;

    public static void Check(SimulatedInteraction interaction, CallbackKind kind, JsonObject data, FormErrors errors)
    {
        if (!Fits(interaction, kind))
        {
            errors.Add("type", "INTERACTION_RESPONSE_TYPE_INVALID", $"A {interaction.Kind} interaction cannot be answered by {kind}.");
            return;
        }

        switch (kind)
        {
            case CallbackKind.Message or CallbackKind.Update:
                MessageRules.Check(data, errors);
                break;
            case CallbackKind.Choices:
                CheckChoices(data["choices"] as JsonArray ?? [], errors);
                break;
            case CallbackKind.Modal:
                errors.Length("title", data["title"] ?? "", 45, 1);
                errors.Length("custom_id", data["custom_id"] ?? "", 100, 1);
                break;
        }
    }

    private static bool Fits(SimulatedInteraction interaction, CallbackKind kind) => kind switch
    {
        CallbackKind.Choices => interaction.Kind == InteractionKind.Autocomplete,
        CallbackKind.Update or CallbackKind.DeferredUpdate => interaction.Kind == InteractionKind.Component,
        CallbackKind.Message or CallbackKind.DeferredMessage or CallbackKind.Modal => interaction.Kind != InteractionKind.Autocomplete,
        _ => false,
    };

    private static void CheckChoices(JsonArray choices, FormErrors errors)
    {
        errors.Count("choices", choices, MostChoices);
        for (var i = 0; i < choices.Count; i++)
        {
            errors.Length($"choices.{i}.name", choices[i]!["name"] ?? "", 100, 1);
            errors.Length($"choices.{i}.value", choices[i]!["value"], 100);
        }
    }
}
