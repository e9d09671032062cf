using StoryBot.Simulators;

return await SimulatorCommand.Create().Parse(args).InvokeAsync();
