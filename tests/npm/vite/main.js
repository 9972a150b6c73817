import 'tremplin-widgets';
